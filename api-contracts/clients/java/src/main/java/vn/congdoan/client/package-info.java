/** How both services are called from Java, and what they answer when they refuse. */
@NullMarked
package vn.congdoan.client;

import org.jspecify.annotations.NullMarked;
