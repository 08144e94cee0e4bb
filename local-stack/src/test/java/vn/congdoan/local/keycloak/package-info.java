/** Both services with a real Keycloak as the issuer of their tokens. */
@NullMarked
package vn.congdoan.local.keycloak;

import org.jspecify.annotations.NullMarked;
