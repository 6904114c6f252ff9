/** Address where the server of `npm start` answers the CMS, on the same origin. */
export const LOCAL_CMS_PATH = '/api/v1';
