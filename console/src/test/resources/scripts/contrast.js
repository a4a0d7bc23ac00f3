/** Texts whose contrast with what is behind them is below 4.5 (WCAG 2.2, 1.4.3 AA), as "text ratio". */
() => {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgba = color => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
    return { rgb: [red, green, blue], alpha: alpha / 255 };
  };
  const page = () => rgba(getComputedStyle(document.documentElement).getPropertyValue('--bg')).rgb;
  const behind = element => {
    if (!element) return page();
    const { rgb, alpha } = rgba(getComputedStyle(element).backgroundColor);
    const below = alpha === 1 ? rgb : behind(element.parentElement);
    return rgb.map((part, at) => part * alpha + below[at] * (1 - alpha));
  };
  const light = rgb => {
    const [red, green, blue] = rgb.map(part => part / 255).map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ratio = element => {
    const [one, other] = [light(rgba(getComputedStyle(element).color).rgb), light(behind(element))];
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  };
  return [...document.body.querySelectorAll('*')]
    .filter(element => [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent.trim()))
    .filter(element => element.checkVisibility() && !element.disabled && !(element instanceof SVGElement))
    .filter(element => ratio(element) < 4.5)
    .map(element => `${element.textContent.slice(0, 30)} ${ratio(element).toFixed(2)}`);
}
