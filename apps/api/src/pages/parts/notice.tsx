/** Says above a form what is in its way where the form itself is right; nothing where there is nothing to say. */
export const Notice = ({ text }: { text: string | undefined }) =>
  text ? (
    <div class="status-banner" role="alert">
      <p>{text}</p>
    </div>
  ) : null;
