import { clsx } from "clsx";
import type { ReactNode } from "react";
import { Row, RowList, type RowProps } from "./row-list";
import { Table, Td, Th, Tr } from "./table";

type Column<Item> = {
  head: string;
  cell: (item: Item) => ReactNode;
  numeric?: boolean;
  quiet?: boolean;
};

type DataTableProps<Item> = {
  /** Names the table: "Users". */
  label: string;
  items: readonly Item[];
  columns: readonly Column<Item>[];
  /** The same item on a phone. */
  row: (item: Item) => RowProps;
  /** The row's menu or button: the last cell, and at the right on a phone. */
  actions?: (item: Item) => ReactNode;
  className?: string;
};

/** A table, and on phones a list of the same items. Its rows are 44 px high, for a first cell of two lines. */
export function DataTable<Item extends { id: string | number }>(props: DataTableProps<Item>) {
  const { label, items, columns, row, actions, className } = props;
  return (
    <div className={clsx("mt-4", className)}>
      <Table label={label} className="max-md:hidden">
        <thead>
          <tr>
            {columns.map(({ head, numeric }) => (
              <Th key={head} numeric={numeric ?? false}>
                {head}
              </Th>
            ))}
            {actions && (
              <Th>
                <span className="sr-only">Actions</span>
              </Th>
            )}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Tr key={item.id}>
              {columns.map(({ head, cell, numeric = false, quiet = false }) => (
                <Td key={head} tall numeric={numeric} quiet={quiet}>
                  {cell(item)}
                </Td>
              ))}
              {actions && <Td className="text-right">{actions(item)}</Td>}
            </Tr>
          ))}
        </tbody>
      </Table>
      <RowList>
        {items.map((item) => (
          <Row key={item.id} aside={actions?.(item)} {...row(item)} />
        ))}
      </RowList>
    </div>
  );
}
