const isDark = () =>
  (document.documentElement.dataset.theme ??
    (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';

function remember(theme: string): void {
  document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem('theme', theme);
  } catch {
    // Storage refused: the choice lasts as long as the page.
  }
}

/** `<theme-switch>` around a hidden button: shows it, and switches between light and dark. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    const name = () => {
      const label = isDark() ? 'Passer en clair' : 'Passer en sombre';
      button.title = label;
      button.setAttribute('aria-label', label);
    };
    button.hidden = false;
    button.addEventListener('click', () => {
      remember(isDark() ? 'light' : 'dark');
      name();
    });
    name();
  }
}

customElements.define('theme-switch', ThemeSwitch);
