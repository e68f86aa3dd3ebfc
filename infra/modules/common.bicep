// Types that the modules share.

@export()
@description('Where resources go, their tags, and what makes their names unique.')
@sealed()
type commonType = {
  location: string
  tags: object
  @minLength(5)
  @maxLength(13)
  token: string
}

@export()
@description('The user-assigned identity that the function app runs as.')
@sealed()
type identityType = {
  resourceId: string
  clientId: string
  principalId: string
}
