/**
 * E-mails a second that the scheduled work sends where nothing else is said. Amazon SES allows 14 in a new account; what
 * is left over is for letters that the stream sends at once.
 */
export const mailPerSecond = 10;

/** What of that mail to many takes, so that whatever is put off meanwhile still goes out within the minute. */
export const bulkShareOf = (perSecond: number): number => perSecond * 0.6;
