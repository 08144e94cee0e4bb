/** How an operation or a parameter is given up: said in the contract and in every answer, long before it goes. */
@NullMarked
package vn.congdoan.http.deprecation;

import org.jspecify.annotations.NullMarked;
