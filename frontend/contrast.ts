/** More contrast for whoever asks his computer for it: styles read this attribute, and another that a person's own choice sets. */
const more = matchMedia('(prefers-contrast: more)');
const follow = (): void => void document.documentElement.toggleAttribute('more-contrast', more.matches);
more.addEventListener('change', follow);
follow();

export {};
