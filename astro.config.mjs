import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig, fontProviders } from 'astro/config';
import { contentCheck } from './src/kit/build/content-check-integration.ts';

/** Where the site will stand. Absolute addresses (embeds, oEmbed, canonical, images) come from these two. */
const site = process.env.SITE_ORIGIN ?? 'https://one-engine.example';
const base = process.env.BASE_PATH ?? '/';

const LATIN = [
  'U+0000-00FF',
  'U+0131',
  'U+0152-0153',
  'U+02BB-02BC',
  'U+02C6',
  'U+02DA',
  'U+02DC',
  'U+0304',
  'U+0308',
  'U+0329',
  'U+2000-206F',
  'U+20AC',
  'U+2122',
  'U+2191',
  'U+2193',
  'U+2212',
  'U+2215',
  'U+FEFF',
  'U+FFFD',
];
const VIETNAMESE = [
  'U+0102-0103',
  'U+0110-0111',
  'U+0128-0129',
  'U+0168-0169',
  'U+01A0-01A1',
  'U+01AF-01B0',
  'U+0300-0301',
  'U+0303-0304',
  'U+0308-0309',
  'U+0323',
  'U+0329',
  'U+1EA0-1EF9',
  'U+20AB',
];

/** What text is set in until our fonts are there: src/styles/stand-ins.css. */
const STAND_INS = {
  serif: ['Stand-in Serif', 'Wide Stand-in Serif', 'Georgia', 'serif'],
  sans: ['Stand-in Sans', 'Wide Stand-in Sans', 'Arial', 'sans-serif'],
};

/** One self-hosted variable font, in the two subsets that the site's languages need. */
function font(name, cssVariable, folder, fallbacks, styles = ['normal']) {
  const file = (subset, style) =>
    `./node_modules/@fontsource-variable/${folder}/files/${folder}-${subset}-wght-${style}.woff2`;
  return {
    provider: fontProviders.local(),
    name,
    cssVariable,
    fallbacks,
    display: 'optional',
    options: {
      variants: styles.flatMap((style) => [
        { weight: '200 900', style, src: [file('latin', style)], unicodeRange: LATIN },
        { weight: '200 900', style, src: [file('vietnamese', style)], unicodeRange: VIETNAMESE },
      ]),
    },
  };
}

/**
 * What every picture is made of goes to the browser as one file: in pieces it would take seven requests and, since small files
 * compress badly, a kilobyte more.
 */
const PICTURE_PARTS =
  /\/node_modules\/(preact|internmap|d3|d3-(array|color|format|interpolate|path|scale|shape))\/|\/src\/kit\/(svg|client\/no-colours|core\/(font-widths|keep-apart|placing|text-width))/;

/** Pictures blend no colours: see the file that stands in. The server keeps the real one, for Plot. */
const noColours = {
  name: 'no-colours',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name === 'client',
  resolveId: (id) =>
    id === 'd3-color' ? fileURLToPath(new URL('src/kit/client/no-colours.ts', import.meta.url)) : null,
};

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  output: 'static',
  outDir: process.env.OUT_DIR ?? './dist',
  i18n: { defaultLocale: 'en', locales: ['en', 'vi'], routing: { prefixDefaultLocale: false } },
  integrations: [
    contentCheck(),
    mdx(),
    sitemap({
      filter: (page) => !page.includes('/embed/'),
      i18n: { defaultLocale: 'en', locales: { en: 'en', vi: 'vi' } },
    }),
  ],
  markdown: { syntaxHighlight: false },
  fonts: [
    font('Source Serif 4', '--font-serif', 'source-serif-4', STAND_INS.serif, ['normal', 'italic']),
    font('Source Sans 3', '--font-sans', 'source-sans-3', STAND_INS.sans),
  ],
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
    },
  },
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  vite: {
    plugins: [noColours],
    environments: {
      client: {
        build: {
          rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'picture', test: PICTURE_PARTS }] } } },
        },
      },
    },
    build: {
      rolldownOptions: {
        // Astro's own "use client"-style directives in dependencies; nothing of ours.
        onLog: (level, log, handler) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log);
        },
      },
    },
  },
});
