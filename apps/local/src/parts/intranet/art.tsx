/** Flat pictures drawn for this intranet alone; colours are attributes because the pages allow no inline style. */

export function Mark() {
  return (
    <svg viewBox="0 0 48 48" width="44" height="44" aria-hidden="true" focusable="false">
      <circle cx="24" cy="24" r="24" fill="#f4b860" />
      <path d="M4 31c8 0 12-14 20-14s12 14 20 14" fill="none" stroke="#0f3d3e" stroke-width="4" />
      <path d="M14 25v9M24 17v17M34 25v9" stroke="#0f3d3e" stroke-width="3" />
    </svg>
  );
}

function Night() {
  return (
    <>
      <rect width="320" height="180" fill="#1c2b4a" />
      <circle cx="250" cy="48" r="24" fill="#f6e7b4" />
      <rect x="40" y="60" width="90" height="80" rx="6" fill="#f4b860" />
      <path d="M85 60v80M40 100h90" stroke="#1c2b4a" stroke-width="6" />
      <rect x="150" y="112" width="140" height="28" rx="8" fill="#8fb8c9" />
      <rect x="150" y="98" width="36" height="22" rx="8" fill="#ffffff" />
      <rect y="140" width="320" height="40" fill="#101a30" />
    </>
  );
}

function Lounge() {
  return (
    <>
      <rect width="320" height="180" fill="#dfeae4" />
      <circle cx="248" cy="62" r="32" fill="#f4b860" />
      <path d="M0 120c60-30 110-30 160-6s110 14 160-8v74H0z" fill="#7fb09a" />
      <rect x="60" y="92" width="90" height="44" rx="10" fill="#c65d3b" />
      <rect x="52" y="122" width="106" height="22" rx="10" fill="#a94a2c" />
      <path d="M66 144v14M144 144v14" stroke="#3b2a22" stroke-width="6" />
    </>
  );
}

function Clinic() {
  return (
    <>
      <rect width="320" height="180" fill="#fbe3d2" />
      <circle cx="160" cy="90" r="62" fill="#c65d3b" />
      <path d="M160 56v68M126 90h68" stroke="#fff6ee" stroke-width="18" stroke-linecap="round" />
      <circle cx="46" cy="40" r="12" fill="#f4b860" />
      <circle cx="282" cy="140" r="18" fill="#f4b860" />
    </>
  );
}

function Leaf() {
  return (
    <>
      <rect width="320" height="180" fill="#e4efd9" />
      <path d="M84 148C56 70 140 24 254 30c8 98-72 154-170 118z" fill="#4d8b57" />
      <path d="M58 170c30-50 80-88 148-108" fill="none" stroke="#e4efd9" stroke-width="6" />
    </>
  );
}

const scenes = [Night, Lounge, Clinic, Leaf];

/** The picture of the nth news item; decoration only. */
export function Scene({ index }: { index: number }) {
  const Picture = scenes[index % scenes.length] ?? Night;
  return (
    <svg
      class="scene"
      viewBox="0 0 320 180"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      focusable="false"
    >
      <Picture />
    </svg>
  );
}
