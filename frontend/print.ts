/**
 * A page on paper, or as a PDF that the browser makes of it. What the browser lays out by itself is in print.css; this does what style sheets
 * cannot: charts are drawn again in the paper's width and in dark ink, and lists show all their rows.
 */
const root = document.documentElement;
const PREPARED = 'plenum-printing';
/** A list that is longer than that is no print, but an export. */
const MOST_ROWS = 500;
const DRAWING = 150;
/** For rows that the server has to send first. */
const ROWS = 1200;

type Grid = HTMLElement & { allRowsVisible: boolean; size?: number; _flatSize?: number };
let opened: Grid[] = [];

/** Who prints what, when; the server has written the site and the name. */
function head(): void {
  const time = new Intl.DateTimeFormat(root.lang || undefined, { dateStyle: 'long', timeStyle: 'long' }).format(Date.now());
  const set = (part: string, text: string) => {
    const place = document.querySelector(`.plenum-print-head .${part}`);
    if (place) place.textContent = text;
  };
  set('title', document.title.replace(/^(\(\d+\) )?Plenum · /, ''));
  set('time', time);
}

const pause = (millis: number) => new Promise(resolve => setTimeout(resolve, millis));

async function print(): Promise<void> {
  root.classList.add(PREPARED);
  root.style.colorScheme = 'light';
  opened = [...document.querySelectorAll<Grid>('vaadin-grid')].filter(
    grid => !grid.allRowsVisible && (grid._flatSize ?? grid.size ?? 0) <= MOST_ROWS,
  );
  opened.forEach(grid => (grid.allRowsVisible = true));
  await pause(opened.length ? ROWS : DRAWING);
  window.print();
}

window.addEventListener('plenum-print', () => void print());
window.addEventListener('keydown', e => {
  if (!(e.ctrlKey || e.metaKey) || e.altKey || e.shiftKey || e.key.toLowerCase() !== 'p') return;
  e.preventDefault();
  void print();
});
// Also where the browser's own menu was used: then at least the colours are those of paper.
window.addEventListener('beforeprint', () => {
  root.style.colorScheme = 'light';
  head();
});
window.addEventListener('afterprint', () => {
  root.classList.remove(PREPARED);
  root.style.colorScheme = '';
  opened.forEach(grid => (grid.allRowsVisible = false));
  opened = [];
});

export {};
