import { open, part, sliderText } from './figure.ts';
import { expect, test } from './fixtures.ts';

for (const [path, now, next] of [
  ['charts/net-liquidity/', 'July 2020', 'August 2020'],
  ['vi/charts/net-liquidity/', 'tháng 7/2020', 'tháng 8/2020'],
]) {
  test(`a month is said by its name, and stands in the address as before: /${path}`, async ({ page }) => {
    const figure = await open(page, `${path}?step=carried-on`);
    const slider = figure.locator('[data-parameter="trainStartMonths"]');
    await expect(sliderText(figure, 'trainStartMonths')).toHaveText(now);
    await expect(part(figure, 'caption')).toContainText(now);
    await slider.press('ArrowRight');
    await expect(sliderText(figure, 'trainStartMonths')).toHaveText(next);
    await expect(slider).toHaveAttribute('aria-valuetext', next);
    await expect(part(figure, 'caption')).toContainText(next);
    expect(new URL(page.url()).searchParams.get('train-from')).toBe('79');
  });
}
