/** Classes that break every rule once. */
package vn.congdoan.guards.wrong;
