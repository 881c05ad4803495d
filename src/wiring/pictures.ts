import { examineFiles, type FilesOptions, pictureFiles } from '../../adapters/files/index.ts';
import type { Config } from '../config.ts';
import type { Diagnosis } from '../ports.ts';

const GB = 1024 ** 3;

/** Null: pictures are kept on the disk. */
function bucketOf(config: Config): FilesOptions['bucket'] {
  const { FILES_S3_BUCKET: name, AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = config;
  if (!name) return null;
  const { AWS_SESSION_TOKEN: sessionToken } = config;
  const key = accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : null;
  return {
    name,
    prefix: config.FILES_S3_PREFIX,
    // A store that is not Amazon's has no regions, and is asked for one all the same.
    region: config.AWS_REGION ?? 'us-east-1',
    endpoint: config.AWS_ENDPOINT_URL_S3 ?? config.AWS_ENDPOINT_URL ?? null,
    credentials: key && { ...key, ...(sessionToken ? { sessionToken } : {}) },
  };
}

const optionsOf = (config: Config): FilesOptions => ({
  dataDir: config.DATA_DIR,
  free: config.FILES_FREE_GB * GB,
  bucket: bucketOf(config),
});

/** Where the settings have pictures kept. */
export const picturesFor = (config: Config): ReturnType<typeof pictureFiles> => pictureFiles(optionsOf(config));

/** Whether pictures can be kept there. */
export const examinePictures = (config: Config): Promise<Diagnosis[]> => examineFiles(optionsOf(config));

/** Bytes of pictures a seller may keep. */
export const quotaOf = (config: Config): number => config.FILES_QUOTA_GB * GB;
