/** The register of employers: enterprises, schools, agencies. */
@NullMarked
package vn.congdoan.membership.enterprise;

import org.jspecify.annotations.NullMarked;
