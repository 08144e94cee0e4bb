/** What organizations did beside founding and admitting: the measures of their activities, summed and taken apart. */
@NullMarked
package vn.congdoan.reporting.activity;

import org.jspecify.annotations.NullMarked;
