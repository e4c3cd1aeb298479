import type { AnyInteractive, FigureWords } from '../core/contract.ts';
import type { Formatter } from '../core/format.ts';
import type { ParameterValues } from '../core/parameters.ts';
import { cellText } from '../core/table-cells.ts';

/** Fills the data table's body with a state's rows; the head stands as the server wrote it. */
export function fillTable(
  table: HTMLTableElement,
  interactive: AnyInteractive,
  params: ParameterValues,
  words: FigureWords,
  format: Formatter,
): void {
  const { columns, rows } = interactive.spec.table;
  const body = table.tBodies[0];
  body.replaceChildren(
    ...rows(interactive.spec.run(params)).map((row: Record<string, number | string>) => {
      const line = document.createElement('tr');
      columns.forEach((column, i) => {
        const cell = document.createElement(i === 0 ? 'th' : 'td');
        if (i === 0) (cell as HTMLTableCellElement).scope = 'row';
        cell.textContent = cellText(row[column.key], column, words, format);
        line.append(cell);
      });
      return line;
    }),
  );
}
