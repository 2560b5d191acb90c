// Returns, for each picture a page shows, why its credit cannot be seen; nothing for a good page.
// What is asked here is what a reader's eyes would ask: size, place, contrast, nothing in front.
(() => {
  const LEAST_SIZE = 9, LEAST_CONTRAST = 4.5;

  const rgba = (text) => {
    const numbers = (text.match(/[\d.]+/g) ?? [0, 0, 0, 0]).map(Number);
    return numbers.length > 3 ? numbers : [...numbers, 1];
  };
  const over = (top, below) => top.slice(0, 3).map((c, i) => c * top[3] + below[i] * (1 - top[3]));
  const luminance = (colour) => {
    const [r, g, b] = colour.map((c) => (c /= 255) <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const outwards = (element) => {
    const all = [];
    for (let e = element; e; e = e.parentElement) all.push(e);
    return all;
  };
  const contrast = (element) => {
    const ground = outwards(element).reverse()
      .reduce((below, e) => over(rgba(getComputedStyle(e).backgroundColor), below), [255, 255, 255]);
    const ink = over(rgba(getComputedStyle(element).color), ground);
    const [dark, light] = [luminance(ink), luminance(ground)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const isShown = (element) => element.getClientRects().length > 0
    && getComputedStyle(element).visibility === "visible";

  const fault = (credit) => {
    if (!isShown(credit)) return "not shown";
    const style = getComputedStyle(credit);
    if (parseFloat(style.fontSize) < LEAST_SIZE) return `${style.fontSize} small`;
    const around = outwards(credit);
    if (around.reduce((o, e) => o * getComputedStyle(e).opacity, 1) < 1) return "transparent";
    if (around.some((e) => getComputedStyle(e).filter !== "none")) return "filtered";
    if (contrast(credit) < LEAST_CONTRAST) return `contrast ${contrast(credit).toFixed(1)}`;
    // Only the page itself: a reader cannot scroll a box that hides what overflows.
    scrollBy({ top: credit.getBoundingClientRect().top - innerHeight / 2, behavior: "instant" });
    const range = document.createRange();
    range.selectNodeContents(credit);
    const lines = [...range.getClientRects()].filter((line) => line.width > 0 && line.height > 0);
    if (!lines.length) return "without text";
    for (const line of lines) {
      if (line.height < LEAST_SIZE) return "squeezed";
      for (const x of [line.left + 2, line.right - 2]) {
        const hit = document.elementFromPoint(x, line.top + line.height / 2);
        if (!hit || !credit.contains(hit)) return `covered by ${hit ? hit.tagName : "the edge"}`;
      }
    }
    return "";
  };

  return [...document.querySelectorAll("img")].filter(isShown).map((image) => {
    const box = image.closest("figure, li, article.lead");
    const credits = box ? [...box.querySelectorAll(".credit")] : [];
    const name = image.currentSrc.split("/").pop();
    if (credits.length !== 1) return `${name}: ${credits.length} credits`;
    const wrong = fault(credits[0]);
    return wrong && `${name}: ${wrong}`;
  }).filter(Boolean);
})()
