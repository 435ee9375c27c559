import { encode } from 'uqr';

/** Four modules of white all around (ISO/IEC 18004, 6.3.8): without them scanners do not find it. */
const quietZone = 4;

function pathOf(rows: readonly (readonly boolean[])[]): string {
  return rows
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
}

/** A text as a QR code: black on white, in the dark theme too. */
export function QrCode(props: { text: string; label: string }) {
  const code = () => encode(props.text, { ecc: 'M', border: quietZone });
  return (
    <svg
      role="img"
      aria-label={props.label}
      viewBox={`0 0 ${code().size} ${code().size}`}
      shape-rendering="crispEdges"
      class="size-50 max-w-full rounded-sm border border-line"
    >
      <rect width="100%" height="100%" fill="#fff" />
      <path d={pathOf(code().data)} fill="#000" />
    </svg>
  );
}
