/** The cron lines of the example workflows, by which a test lets their time come. */
export const schedules = {
  drift: '13,43 * * * *',
  deploy: '7,37 * * * *',
  promote: '17,47 * * * *',
} as const;
