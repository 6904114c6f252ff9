// Applies the remembered theme before the first paint; inlined by the layout, allowed by its hash.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage refused: the system's preference applies.
}
