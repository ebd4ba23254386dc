import './chart-png.ts';

/**
 * Loads the drawing of charts when one comes into view, from the address the page tells. What is loaded hears of every chart seen by
 * its event; charts seen before it was there carry a class.
 */
const seen = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    if (!isIntersecting || !(target instanceof HTMLElement)) continue;
    seen.unobserve(target);
    target.classList.add('chart-seen');
    target.dispatchEvent(new Event('chart-seen', { bubbles: true }));
    import(/* @vite-ignore */ new URL(target.dataset.drawing ?? '', document.baseURI).href);
  }
});

// Where the system sets all colours, the drawing that is there keeps to them; a canvas would not.
if (!matchMedia('(forced-colors: active)').matches)
  for (const chart of document.querySelectorAll('figure[data-drawing]')) seen.observe(chart);
