import { bothLanguages, CHAPTER, CHART, EMBED } from './built-pages.ts';
import { open, part, shownState, slideElasticity, sliderText } from './figure.ts';
import { expect, test } from './fixtures.ts';

const XSS = '"><img src=x onerror=alert(1)><script>alert(2)</script>';

const junk: Record<string, string> = {
  'a value out of range': '?elasticity=999',
  'a value that is no number': '?elasticity=lots',
  'a name that is no setting': '?elasticty=2',
  'a step that is none': '?step=nowhere',
  'a version that is to come': '?v=99&elasticity=2',
  'a version that would be counted up to for ever': '?v=-1e300&elasticity=2',
  'a name that stands twice': '?elasticity=2&elasticity=3',
  'a step that stands twice': '?step=levers&step=immobile',
  'a value as long as a book': `?elasticity=${'9'.repeat(4000)}`,
  'a value that is markup': `?elasticity=${encodeURIComponent(XSS)}`,
  'a name that is markup': `?${encodeURIComponent(XSS)}=1`,
  'a name of the language itself': '?__proto__=1&constructor=2&toString=3',
  'broken escapes': '?elasticity=%E0%A4%A&%=%',
  'infinity and a flood': `?elasticity=Infinity&${Array.from({ length: 50 }, (_, i) => `x${i}=1`).join('&')}`,
};

for (const [what, query] of Object.entries(junk)) {
  for (const path of [...(what.includes('markup') ? bothLanguages(CHART) : [CHART]), EMBED]) {
    test(`${what} in the address gives a notice, and the page works: /${path}`, async ({ page }) => {
      let asked = 0;
      page.on('dialog', (dialog) => {
        asked++;
        void dialog.dismiss();
      });
      const figure = await open(page, `${path}${query}`);
      const notices = part(figure, 'notices');
      await expect(notices).toBeVisible();
      expect(await notices.locator('li').count()).toBeGreaterThan(0);
      // However much junk there is, it does not push the figure off the page.
      expect(await notices.locator('li').count()).toBeLessThanOrEqual(6);
      expect((await notices.boundingBox())?.height).toBeLessThan(300);
      await expect(notices.locator('img, script')).toHaveCount(0);

      const { caption, labels } = await shownState(figure);
      expect(`${caption} ${labels.join(' ')}`).not.toMatch(/NaN|undefined|Infinity|∞/);
      await notices.locator('button').click();
      await expect(notices).toBeHidden();
      await part(figure, 'next').click();
      await expect.poll(async () => (await shownState(figure)).caption).not.toBe(caption);
      expect(asked).toBe(0);
    });
  }
}

test('a value out of range is held at the nearest end, and the notice names both', async ({ page }) => {
  const figure = await open(page, `${CHART}?elasticity=999`);
  await expect(sliderText(figure, 'elasticity')).toHaveText('3.00');
  await expect(part(figure, 'notices')).toContainText('999');
  await expect(part(figure, 'notices')).toContainText('3 is shown');
});

test('a step that is none starts a chapter at its beginning, with a notice', async ({ page }) => {
  const figure = await open(page, `${CHAPTER}#step-nowhere`);
  await expect(part(figure, 'notices')).toBeVisible();
  await expect(part(figure, 'step-number')).toContainText('1');
});

test('an embed tells which flag it does not know', async ({ page }) => {
  const figure = await open(page, `${EMBED}?theme=purple&plain=yes&lock=on`);
  await expect(part(figure, 'notices').locator('li')).toHaveText([/"purple" for theme/, /"yes" for plain/]);
});

test('a chapter says that its steps are not in the query', async ({ page }) => {
  const figure = await open(page, `${CHAPTER}?step=levers`);
  await expect(part(figure, 'notices')).toContainText('"levers" for step');
});

test('junk beside a good value does not spoil it', async ({ page }) => {
  const figure = await open(page, `${CHART}?nonsense=1&elasticity=2.2&v=77`);
  await expect(sliderText(figure, 'elasticity')).toHaveText('2.20');
  await slideElasticity(figure, 2.4);
  expect(new URL(page.url()).searchParams.get('nonsense')).toBeNull();
  expect(new URL(page.url()).searchParams.get('elasticity')).toBe('2.4');
});
