/** Hidden fields: what another form of the page has put into the address stays there. */
export function KeptFields({
  entries,
  except = [],
}: {
  entries: [string, string][];
  except?: readonly string[];
}) {
  return entries
    .filter(([name]) => !except.includes(name))
    .map(([name, value]) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />);
}
