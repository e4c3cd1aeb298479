import type { AnyInteractive } from '../core/contract.ts';
import type { Formatter } from '../core/format.ts';
import type { ParameterValues } from '../core/parameters.ts';

/** Fills the data table's body with a state's rows; the head stands as the server wrote it. */
export function fillTable(
  table: HTMLTableElement,
  interactive: AnyInteractive,
  params: ParameterValues,
  format: Formatter,
): void {
  const { columns, rows } = interactive.spec.table;
  const body = table.tBodies[0];
  body.replaceChildren(
    ...rows(interactive.spec.run(params)).map((row: Record<string, number | string>) => {
      const line = document.createElement('tr');
      columns.forEach((column, i) => {
        const value = row[column.key];
        const cell = document.createElement(i === 0 ? 'th' : 'td');
        if (i === 0) (cell as HTMLTableCellElement).scope = 'row';
        cell.textContent = typeof value === 'number' ? format.number(value, column.unit, column.digits) : value;
        line.append(cell);
      });
      return line;
    }),
  );
}
