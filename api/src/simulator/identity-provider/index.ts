export {
  type IdentityProvider,
  type IdentityProviderUser,
  startIdentityProvider,
} from './identity-provider.ts';
