import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTENT_FOLDER } from '../kit/build/paths.ts';
import { buildReport } from '../validation/report.ts';

/**
 * `npm run validate`: computes every published number anew and writes content/validation.json, which the site shows at
 * /models/. Fails when one comparison fails.
 */
const report = await buildReport();
const lines = report.flatMap(({ model, lines: each }) => each.map((line) => ({ model, ...line })));
const failed = lines.filter(({ pass }) => !pass);
for (const { model, id, published, ours, rederived, tolerance } of failed) {
  console.error(
    `${model}: ${id}: printed ${published}, ours ${ours}, allowed ±${tolerance}${rederived === undefined ? '' : ` of ${rederived}`}`,
  );
}
writeFileSync(join(CONTENT_FOLDER, 'validation.json'), `${JSON.stringify(report, null, 1)}\n`);
console.log(`${lines.length - failed.length} comparisons hold, ${failed.length} fail (${report.length} models)`);
process.exitCode = failed.length === 0 ? 0 : 1;
