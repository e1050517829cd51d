/** One line of a 422's `errors`. */
export type FieldError = {
  readonly resource: string;
  readonly code: string;
  readonly field?: string;
  readonly message?: string;
};

/** A refusal, as GitHub words it. REST sends it as a status and a body, GraphQL as an entry of `errors`. */
export class ApiError extends Error {
  readonly status: number;
  readonly errors: readonly (FieldError | string)[] | undefined;
  readonly headers: Readonly<Record<string, string>>;
  /** The `type` that GraphQL gives it. */
  readonly type: string;

  constructor(
    status: number,
    message: string,
    more: { errors?: readonly (FieldError | string)[]; headers?: Record<string, string>; type?: string } = {},
  ) {
    super(message);
    this.status = status;
    this.errors = more.errors;
    this.headers = more.headers ?? {};
    this.type = more.type ?? (status === 404 ? 'NOT_FOUND' : status === 403 ? 'FORBIDDEN' : 'UNPROCESSABLE');
  }
}

/** 404: it is not there, or the caller may not know that it is. */
export function notFound(): ApiError {
  return new ApiError(404, 'Not Found');
}

/** 422 with the usual "Validation Failed" and its list. */
export function validationFailed(...errors: (FieldError | string)[]): ApiError {
  return new ApiError(422, 'Validation Failed', { errors });
}

/** 422 with a message of its own and no list, as the Git data API answers. */
export function unprocessable(message: string): ApiError {
  return new ApiError(422, message);
}
