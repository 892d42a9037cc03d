import rss from '@astrojs/rss';
import type { APIContext } from 'astro';
import { getEdition } from '../../../edition/edition.ts';
import { aboutAddress, absolute } from '../../../urls.ts';
import { hasFeed, releaseId } from '../../../views/about.ts';

export async function getStaticPaths() {
  return hasFeed(await getEdition()) ? [{ params: { feed: 'feed' } }] : [];
}

/** What changed, release by release, for feed readers. */
export async function GET({ site }: APIContext): Promise<Response> {
  const { imprint, releases } = await getEdition();
  const page = absolute(aboutAddress('changes'))!;
  return rss({
    title: `${imprint.name}: what changed`,
    description: imprint.summary,
    site: site!,
    customData: '<language>en</language>',
    items: releases.map(({ release, date, what }) => ({
      title: `Release ${release}`,
      link: `${page}#${releaseId(release)}`,
      description: what.join(' '),
      pubDate: new Date(date),
    })),
  });
}
