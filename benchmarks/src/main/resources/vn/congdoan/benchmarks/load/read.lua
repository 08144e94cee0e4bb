-- Gets paths by chance.
--   TOKEN  bearer token
--   PATHS  separated by blanks
local report = require("result")

local requests = {}
for path in os.getenv("PATHS"):gmatch("%S+") do
    requests[#requests + 1] = string.format(
        "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n\r\n", path, os.getenv("TOKEN"))
end
local random = math.random

function request() return requests[random(#requests)] end

function done(summary, latency) report(summary, latency) end
