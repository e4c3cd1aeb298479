// Written by src/tools/energy-tables.ts from content/data/energy-lead-times.csv. Checked by tests/interactives/lead-times.test.ts.
// biome-ignore-all format: a table
/** Lead times as quoted, in years: the ends of each quote, null where it is open ("up to", "more than"). */
export const QUOTES: Readonly<Record<string, readonly (readonly [number | null, number | null])[]>> = {
  plant: [[3.5,3.5],[5,5]],
  turbine: [[5,7],[null,8],[3,4]],
  engine: [[1,1.5]],
  transformer: [[2.3,4.02],[2.2,2.49],[2.45,2.45],[2.76,2.76]],
  connection: [[4.58,4.58],[5.08,5.08]],
  load: [[4,null]],
};
