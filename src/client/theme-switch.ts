type Theme = 'light' | 'dark';

/** A button that turns the page light or dark and keeps the choice, where the browser lets it. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.addEventListener('click', () => choose(other(shown())));
    this.replaceChildren(button);
    const label = () => (button.textContent = other(shown()) === 'dark' ? 'Dark' : 'Light');
    const choose = (theme: Theme) => {
      document.documentElement.dataset['theme'] = theme;
      remember(theme);
      label();
    };
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', label);
    label();
  }
}

function shown(): Theme {
  const chosen = document.documentElement.dataset['theme'];
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

function other(theme: Theme): Theme {
  return theme === 'dark' ? 'light' : 'dark';
}

function remember(theme: Theme): void {
  try {
    localStorage.setItem('theme', theme);
  } catch {
    // Storage can be blocked; the choice then holds for this page.
  }
}

customElements.define('theme-switch', ThemeSwitch);
