-- Admits one person after the other, each for the first time, to unions by turns.
--   TOKEN   bearer token
--   UNIONS  identifiers, separated by blanks
--   NAMES   full names, separated by semicolons
--   FIRST   citizen number of the first person, and the run's own part of idempotency keys
local report = require("result")

local unions, names = {}, {}
for union in os.getenv("UNIONS"):gmatch("%S+") do unions[#unions + 1] = union end
for name in os.getenv("NAMES"):gmatch("[^;]+") do names[#names + 1] = name end
local token, first = os.getenv("TOKEN"), tonumber(os.getenv("FIRST"))
local made = 0

local days = {}
for day = 0, 299 do days[day] = os.date("!%Y-%m-%d", os.time({year = 2024, month = 1, day = 1, hour = 12}) + day * 86400) end

local format, random = string.format, math.random

function request()
    local citizen = format("%012.0f", first + made)
    local number = random(0, 299)
    local born = format("19%02d-%02d-%02d", random(70, 99), random(1, 12), random(1, 28))
    made = made + 1
    local body = format(
        '{"fullName":"%s","dateOfBirth":"%s","gender":"FEMALE","citizenId":"%s","admittedOn":"%s",' ..
        '"decision":{"number":"%d/QĐ-LĐLĐ","issuedOn":"%s"}}',
        names[random(#names)], born, citizen, days[number], 1000 + number, days[number])
    return format(
        "POST /v1/grassroots-unions/%s/members HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n" ..
        "Content-Type: application/json\r\nIdempotency-Key: admission-%s\r\nContent-Length: %d\r\n\r\n%s",
        unions[made % #unions + 1], token, citizen, #body, body)
end

function done(summary, latency) report(summary, latency) end
