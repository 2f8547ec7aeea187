import { randomUUID } from 'node:crypto'

/** An answer of the simulated Graph other than success. */
export class GraphRefusal extends Error {
  readonly status: number
  readonly code: string

  constructor(status: number, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

/** Intune's own wording: a message that is JSON again and does not say why. */
export function opaque(status: number, code: string, path: string): GraphRefusal {
  const operation = `Operation ID (for customer support): 00000000-0000-0000-0000-000000000000`
  const message = {
    _version: 3,
    Message: `An error has occurred - ${operation} - Activity ID: ${randomUUID()} - Url: https://fef.amsub0502.manage.microsoft.com/DeviceFE/StatelessDeviceFEService${path}?api-version=5026-04-16`,
    CustomApiErrorPhrase: '',
    RetryAfter: null,
    ErrorSourceService: '',
    HttpHeaders: '{}',
  }
  return new GraphRefusal(status, code, JSON.stringify(message, null, 2).replaceAll('\n', '\r\n'))
}

/** Intune's answer to an app without the permission. */
export function forbiddenByIntune(): GraphRefusal {
  const detail = `Application is not authorized to perform this operation. Activity ID: ${randomUUID()}`
  const inner = JSON.stringify({ _version: 3, Message: detail, CustomApiErrorPhrase: '' })
  const message = JSON.stringify({ ErrorCode: 'Forbidden', Message: inner, Target: null })
  return new GraphRefusal(403, 'UnknownError', message)
}

/** The body that Graph wraps every error in. */
export function errorBody(
  { code, message }: { code: string; message: string },
  requestId: string,
  clientRequestId: string,
) {
  const date = new Date(Date.now()).toISOString().slice(0, 19)
  const innerError = { date, 'request-id': requestId, 'client-request-id': clientRequestId }
  return { error: { code, message, innerError } }
}
