/** The generated clients as strangers use them, against the whole system. */
@NullMarked
package vn.congdoan.local.clients;

import org.jspecify.annotations.NullMarked;
