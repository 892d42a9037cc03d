const system = matchMedia('(prefers-color-scheme: dark)');

/** A button that turns the page light or dark and keeps the choice, where the browser lets it. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const button = document.createElement('button');
    const label = () => (button.textContent = isDark() ? 'Light' : 'Dark');
    button.onclick = () => {
      choose(isDark() ? 'light' : 'dark');
      label();
    };
    system.onchange = label;
    label();
    this.append(button);
  }
}

function isDark(): boolean {
  const { theme } = document.documentElement.dataset;
  return theme ? theme === 'dark' : system.matches;
}

function choose(theme: string): void {
  document.documentElement.dataset['theme'] = theme;
  try {
    localStorage.setItem('theme', theme);
  } catch {
    // Storage can be blocked; the choice then holds for this page.
  }
}

customElements.define('theme-switch', ThemeSwitch);
