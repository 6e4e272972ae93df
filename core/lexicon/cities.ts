/**
 * The larger cities of the United States (Census Bureau, population estimates of incorporated places) and of the
 * Spanish-speaking countries, accents folded away. Left out are those whose name is as often a person's or a plain word
 * (Austin, Madison, Mobile, Orange, Victoria …): a state or a verb of residence behind them finds those.
 */
export const CITIES = `
Albany|Albuquerque|Alexandria|Allentown|Amarillo|Anaheim|Anchorage|Ann Arbor|Arecibo|Arequipa|Asuncion|Atlanta
Bakersfield|Baltimore|Barcelona|Barranquilla|Baton Rouge|Bayamon|Berkeley|Bilbao|Billings|Biloxi|Bismarck|Bloomington
Bogota|Boise|Boston|Boulder|Bridgeport|Bronx|Brooklyn|Brownsville|Buenos Aires|Burlington|Caguas|Cambridge|Cancun
Cape Coral|Caracas|Cartagena|Cedar Rapids|Charleston|Chattanooga|Chesapeake|Chicago|Chula Vista|Cincinnati
Ciudad Juarez|Ciudad de Mexico|Clarksville|Clearwater|Cleveland|Cochabamba|Colorado Springs|Columbus|Corpus Christi
Culiacan|Dallas|Davenport|Dayton|Denver|Des Moines|Detroit|Duluth|Durham|El Paso|Elk Grove|Escondido|Evansville|Fargo
Fayetteville|Flagstaff|Fontana|Fort Collins|Fort Lauderdale|Fort Wayne|Fort Worth|Fremont|Fresno|Fullerton|Gainesville
Garden Grove|Glendale|Grand Prairie|Grand Rapids|Green Bay|Greensboro|Guadalajara|Guatemala City|Guayaquil|Harlem
Harrisburg|Hartford|Hayward|Hermosillo|Hialeah|Hollywood|Honolulu|Houston|Huntington Beach|Huntsville|Indianapolis
Jacksonville|Jersey City|Joliet|Kansas City|Killeen|Knoxville|La Habana|La Paz|Lakewood|Lancaster|Lansing|Laredo
Las Cruces|Las Vegas|Lexington|Lima|Little Rock|Long Beach|Los Angeles|Louisville|Lowell|Lubbock|Madrid|Malaga|Managua
Manchester|Manhattan|Maracaibo|Matamoros|Mayaguez|McAllen|McKinney|Medellin|Memphis|Merida|Mesquite|Mexicali
Mexico City|Miami|Milwaukee|Minneapolis|Missoula|Modesto|Monterrey|Montevideo|Moreno Valley|Murfreesboro|Naperville
Nashville|New Haven|New Orleans|New York|New York City|Newark|Newport News|Norfolk|North Las Vegas|Nuevo Laredo
Oakland|Oaxaca|Oceanside|Oklahoma City|Omaha|Overland Park|Oxnard|Palmdale|Palo Alto|Pasadena|Paterson|Pearland
Pembroke Pines|Peoria|Philadelphia|Phoenix|Pittsburgh|Plano|Pomona|Port St. Lucie|Portland|Provo|Pueblo|Queens|Quito
Raleigh|Rancho Cucamonga|Rapid City|Reno|Reynosa|Richmond|Riverside|Rochester|Roseville|Round Rock|Sacramento
Saint Louis|Saint Paul|Salinas|Salt Lake City|San Antonio|San Bernardino|San Diego|San Francisco|San Jose|San Juan
San Pedro Sula|San Salvador|Sandy Springs|Santa Ana|Santa Barbara|Santa Clara|Santa Clarita|Santa Cruz|Santa Fe
Santa Monica|Santa Rosa|Santiago de Chile|Santo Domingo|Scottsdale|Scranton|Seattle|Sevilla|Shreveport|Simi Valley
Sioux Falls|South Bend|Spokane|Spokane Valley|Springfield|St. Louis|St. Paul|St. Petersburg|Staten Island|Stockton
Sunnyvale|Syracuse|Tacoma|Tallahassee|Tampa|Tegucigalpa|Tempe|Thousand Oaks|Tijuana|Toledo|Topeka|Torrance|Trenton
Tucson|Tulsa|Vallejo|Valparaiso|Vancouver|Ventura|Virginia Beach|Visalia|Waterbury|West Palm Beach|Wichita|Wilmington
Winston-Salem|Worcester|Yakima|Zapopan|Zaragoza
`;
