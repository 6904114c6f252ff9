import type { Page } from '@playwright/test';
import decodeQR from 'qr/decode.js';
import sharp from 'sharp';

interface PrintedPages {
  /** Sides of each page, in millimetres. */
  pages: number[][];
  /** Type of each font: « Type3 », « TrueType »… */
  fonts: string[];
  images: number;
}

/** What the file of a page printed by the browser holds. */
export async function printed(page: Page): Promise<PrintedPages> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)];
  return {
    pages: boxes.map((box) => box.slice(1).map((points) => Math.round((Number(points) / 72) * 25.4))),
    fonts: [...pdf.matchAll(/\/Type\s*\/Font\b[^]*?\/Subtype\s*\/(\w+)/g)].map(([, type = '']) => type),
    images: pdf.match(/\/Subtype\s*\/Image/g)?.length ?? 0,
  };
}

/** In the sheet that is shown, what goes out of what holds it, and lines that run into the next text, in pixels. */
export const outside = (page: Page): Promise<string[]> =>
  page.locator('.sheet:visible').evaluate((sheet) => {
    const over = (element: Element) => {
      const [box, holder] = [element, element.parentElement ?? element].map((one) =>
        one.getBoundingClientRect(),
      );
      if (!box || !holder) return 0;
      const across = Math.max(holder.left - box.left, box.right - holder.right);
      return Math.max(across, holder.top - box.top, box.bottom - holder.bottom);
    };
    const into = (text: Element) => {
      const next = text.matches('p + p') ? text.previousElementSibling : null;
      const [box, before] = [text, next ?? text].map((one) => one.getBoundingClientRect());
      return box && before && next ? Math.min(box.bottom, before.bottom) - Math.max(box.top, before.top) : 0;
    };
    const wide = ({ scrollWidth, clientWidth }: Element) => scrollWidth - clientWidth;
    const faults = (selector: string, measure: (element: Element) => number) =>
      [...sheet.querySelectorAll(selector)]
        .filter((element) => measure(element) > 0.6)
        .map((element) => `${element.className.toString()}: ${measure(element).toFixed(1)}`);
    return [
      ...faults('*:not(svg *, .cover, .cuts, span, wbr)', over),
      ...faults('p', into),
      ...faults('p', wide),
    ];
  });

/** What a phone reads in the picture of a code. */
export async function readCode(picture: Buffer): Promise<string> {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return decodeQR({ width: info.width, height: info.height, data });
}
