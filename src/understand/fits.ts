import type { Device } from '../domain/device.ts'
import type { DeviceHint } from './types.ts'

/** Whether a device can be the one that somebody means by this word. */
export function fits(hint: DeviceHint, device: Device): boolean {
  const { manufacturer, model, operatingSystem, deviceType } = device
  const said = [manufacturer, model, operatingSystem, deviceType].join(' ').toLowerCase()
  switch (hint) {
    case 'tablet':
      return /ipad|\btab\b|tablet|\bpad\b/.test(said)
    case 'iphone':
      return /iphone/.test(said)
    default:
      return said.includes(hint)
  }
}
