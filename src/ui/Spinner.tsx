/** Work going on, in the place of an icon; the words beside it say what runs. */
export function Spinner() {
  return (
    <span
      aria-hidden="true"
      className="inline-block size-3.5 flex-none animate-[spin_0.9s_linear_infinite] rounded-full border-2 border-current border-e-transparent"
    />
  );
}
