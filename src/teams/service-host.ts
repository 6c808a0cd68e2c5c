/** `https://smba.trafficmanager.net/emea/` against `smba.trafficmanager.net` or `*.suffix`; http only where `allowHttp`, for this machine alone. */
export const isServiceHost = (serviceUrl: string, hosts: readonly string[], allowHttp: boolean): boolean => {
  if (!URL.canParse(serviceUrl)) return false
  const { protocol, hostname, username, password } = new URL(serviceUrl)
  if (username || password) return false
  if (protocol !== 'https:' && !(allowHttp && protocol === 'http:' && isLoopback(hostname))) return false
  return hosts.some((host) => (host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host))
}

const isLoopback = (hostname: string): boolean => ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)
