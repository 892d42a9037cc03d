/** What some browsers tell of the connection. */
interface Connection {
  readonly saveData?: boolean;
}

/** The folder that the site stands in, wherever it has been copied to. */
const site = new URL(/* @vite-ignore */ '..', import.meta.url);

/**
 * Has the browser keep the whole edition for reading offline, once the page itself has all it needs. It is not done for readers who have
 * asked their browser to save data, and cannot be done without https or where storage is blocked: there is nothing to tell then.
 */
function keepOffline(): void {
  const { connection } = navigator as { readonly connection?: Connection };
  if (connection?.saveData) return;
  void navigator.serviceWorker?.register(new URL('sw.js', site)).catch(() => {});
}

addEventListener('load', keepOffline);
