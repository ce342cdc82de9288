/** Sets of linear equations: what curves through letters and pictures in perspective come down to. Pure. */

/** Gauss with pivots; a row that says nothing gives 0. */
export function solve(rows: readonly Float64Array[]): readonly number[] {
  const size = rows.length;
  const table = [...rows];
  for (let column = 0; column < size; column += 1) {
    const pivot = table.slice(column).reduce((best, row, index) => (Math.abs(row[column]!) > Math.abs(table[best]![column]!) ? column + index : best), column);
    [table[column], table[pivot]] = [table[pivot]!, table[column]!];
    const lead = table[column]![column]!;
    if (Math.abs(lead) < 1e-12) continue;
    for (let row = 0; row < size; row += 1) {
      if (row === column) continue;
      const share = table[row]![column]! / lead;
      for (let index = column; index <= size; index += 1) table[row]![index]! -= share * table[column]![index]!;
    }
  }
  return table.map((row, index) => (Math.abs(row[index]!) < 1e-12 ? 0 : row[size]! / row[index]!));
}
