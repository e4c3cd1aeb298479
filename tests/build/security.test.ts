import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Page, read, resolveAddress, sites } from './site.ts';

const policyOf = ({ document }: Page) =>
  document.querySelector('meta[http-equiv="content-security-policy" i]')?.getAttribute('content') ?? '';

const directive = (policy: string, name: string) =>
  policy
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${name} `)) ?? '';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Text of inline elements as the browser hashes it: raw from the source, not as a parser gives it back. */
const inlineTexts = (html: string, name: 'script' | 'style') =>
  [...html.matchAll(new RegExp(`<${name}([^>]*)>([\\s\\S]*?)</${name}>`, 'g'))]
    .filter(([, attributes]) => !/\ssrc=/.test(attributes) && !/type="application\//.test(attributes))
    .map(([, , text]) => text);

describe.each(sites)('the $name build', (site) => {
  test.each(site.pages)('has a strict policy that lists every inline script and style: /$path', (page) => {
    const policy = policyOf(page);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).not.toMatch(/unsafe-(inline|eval|hashes)|https?:|\*/);
    // Styles inside pictures count too: SVG in a page is under the page's policy.
    for (const text of inlineTexts(page.html, 'script'))
      expect(directive(policy, 'script-src')).toContain(hashOf(text));
    for (const text of inlineTexts(page.html, 'style')) expect(directive(policy, 'style-src')).toContain(hashOf(text));
  });

  test.each(site.pages)('has no inline style and no inline handler: /$path', ({ document }) => {
    const wrong = [...document.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes]
        .filter(({ name, value }) => name === 'style' || name.startsWith('on') || /^\s*javascript:/i.test(value))
        .map(({ name, value }) => `<${element.localName} ${name}="${value}">`),
    );
    expect(wrong).toEqual([]);
  });

  test.each(site.pages)('fetches nothing from another origin: /$path', (page) => {
    const fetching =
      'script[src], link[href]:not([rel=canonical]):not([rel=alternate]), img, iframe, source, video, audio, object, use, image';
    const away = [...page.document.querySelectorAll(fetching)]
      .flatMap((element) =>
        ['src', 'href', 'srcset', 'data', 'xlink:href'].map((name) => element.getAttribute(name) ?? ''),
      )
      .filter((address) => address && resolveAddress(site, page, address).kind === 'away');
    expect(away.filter((address) => !address.startsWith('data:'))).toEqual([]);
    expect(page.document.querySelectorAll('link[rel=preconnect], link[rel=dns-prefetch]')).toHaveLength(0);
  });

  test('has styles and scripts that name no other origin', () => {
    for (const file of site.files.filter((name) => name.endsWith('.css'))) {
      expect(read(site, file), file).not.toMatch(/url\(["']?(https?:)?\/\/|@import/);
    }
    for (const file of site.files.filter((name) => name.endsWith('.js'))) {
      const addresses = (read(site, file).match(/https?:\/\/[^\s"'`)]+/g) ?? []).filter(
        (address) => !address.startsWith('http://www.w3.org/'),
      );
      expect(addresses, file).toEqual([]);
      expect(read(site, file), file).not.toMatch(/\beval\(|new Function\(|document\.cookie|sendBeacon/);
    }
  });
});
