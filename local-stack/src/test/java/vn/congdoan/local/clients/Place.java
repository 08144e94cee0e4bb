package vn.congdoan.local.clients;

import java.net.URI;

/**
 * Where a client does its work, and what no other client there uses.
 *
 * @param membership address of membership-service
 * @param reporting address of reporting-service
 * @param token of a city officer
 * @param organization code of the organization that it founds its union under
 * @param taxCode of the enterprise that it registers
 * @param persons the first seven digits of the citizen numbers of those whom it admits
 */
record Place(URI membership, URI reporting, String token, String organization, String taxCode, String persons) {}
