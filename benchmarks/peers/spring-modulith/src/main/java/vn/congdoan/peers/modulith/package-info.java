/** The admission of a member as an application of Spring Boot, Spring Data JPA and Spring Modulith does it. */
@NullMarked
package vn.congdoan.peers.modulith;

import org.jspecify.annotations.NullMarked;
