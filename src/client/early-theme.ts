/**
 * Script for the head of every page: sets the colours the reader has chosen before anything is painted. It stands in
 * the page as text, and the configuration allows it by its hash.
 */
export const earlyTheme =
  'try{const t=localStorage.theme;/^(light|dark)$/.test(t)&&(document.documentElement.dataset.theme=t)}catch{}';
