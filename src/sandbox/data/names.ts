/** Invented brands. Any likeness to a real one is chance. */

/** The agency's clients with nothing to worry about. */
export const healthyBrandNames = [
  'Amberline Optics',
  'Basalt Climbing Halls',
  'Bluebell Nurseries',
  'Canal Street Cinema',
  'Cinder & Oak Grill',
  'Dovetail Joinery',
  'Eastgate Physiotherapy',
  'Elderflower Press',
  'Fable & Thread',
  'Fjordlys Candles',
  'Glasshouse Florists',
  'Greyfriars Bookshop',
  'Heron Lake Lodge',
  'Hollow Pine Guitars',
  'Ironbridge Fitness',
  'Ivory Lane Bridal',
  'Kestrel Drone Surveys',
  'Kitchen Row Supply',
  'Lantern Quarter Theatre',
  'Larkspur Veterinary',
  'Linden & Vale Estates',
  'Maple Court Montessori',
  'Meadowbank Dairy',
  'Mosaïque Traiteur',
  'Nightjar Audio',
  'Nova Terrace Coworking',
  'Oakhurst Golf Club',
  'Olive Branch Deli',
  'Paper Crane Stationery',
  'Pelican Point Surf',
  'Quarry Bay Seafood',
  'Red Kite Brewing',
  'Rosewood Piano Studio',
  'Saltmarsh Ceramics',
  'Silverbirch Optometry',
  'Stonebridge Tutors',
  'Thistle & Rye Distillery',
  'Umber Coffee Cart',
  'Westwind Travel',
  'Yellow Door Daycare',
] as const;

/** First words of the 1,200 brands of the sample `huge`. */
export const HUGE_FIRST_WORDS = (
  'Acorn Alder Amber Aspen Beacon Birch Bramble Briar Cedar Clover Copper Coral Cove Crane Dahlia Ember Fallow Fern ' +
  'Garnet Hazel Heather Indigo Juniper Kelp Lark Linden Marble Maple Nettle Opal Orchard Pebble Quartz Raven Rowan ' +
  'Sable Sorrel Tansy Violet Willow'
).split(' ');

/** Second words of the 1,200 brands of the sample `huge`. */
export const HUGE_SECOND_WORDS = (
  'Architects Audio Bakery Bikes Books Brewing Candles Cinema Clinic Coffee Dental Design Energy Farms Fitness Foods ' +
  'Gardens Hotels Interiors Kitchens Legal Logistics Optics Outdoor Press Skincare Studio Textiles Travel Tutors'
).split(' ');
