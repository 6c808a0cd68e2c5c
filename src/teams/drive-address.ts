const drives = ['.sharepoint.com', '.sharepoint.us', '.sharepoint-df.com', '.onedrive.com', '.1drv.com', '.files.1drv.com']

/** Where files may be sent to or fetched from: OneDrive and SharePoint over https, no port, no sign-in in the address. */
export const isDriveAddress = (address: string): boolean => {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, port, username, password } = new URL(address)
  return protocol === 'https:' && !port && !username && !password && drives.some((suffix) => hostname.endsWith(suffix))
}
