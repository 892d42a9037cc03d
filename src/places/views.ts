import type { View } from '../urls.ts';
import type { Choice } from './navigation.ts';

/** What each view is called. */
export const viewLabels: Readonly<Record<View, string>> = {
  parallel: 'Side by side',
  changes: 'As changes',
  table: 'Table',
};

/** All views, the first being the one a reader meets first. */
export const views = Object.keys(viewLabels) as readonly View[];

/** The views of one comparison, each with its address. */
export function viewChoices(addressOf: (view: View) => string, current: View): readonly Choice[] {
  return views.map((view) => ({ label: viewLabels[view], href: addressOf(view), chosen: view === current }));
}
